import type { TDocumentDefinitions } from 'pdfmake/interfaces';
import type { FontFaces, PdfKitDocument } from 'pdfmake/js/Printer.js';
import type { OpenTypeface } from '../paper/typefaces';

/** Roboto (SIL Open Font License 1.1), as pdfmake ships it; "bold" is its medium weight. */
const faces: FontFaces = {
  normal: 'Roboto-Regular.ttf',
  bold: 'Roboto-Medium.ttf',
  italics: 'Roboto-Italic.ttf',
  bolditalics: 'Roboto-MediumItalic.ttf',
};

/**
 * Lays out a pdfmake document definition and returns the bytes of the PDF; `further` are its fonts beside Roboto. Nothing is
 * fetched and no file is read: fonts come from the bundle, pictures and attachments are given as data, and every path or address is
 * refused, in whatever node it stands (an `<image>` inside an SVG, too).
 */
export async function printPdf(definition: TDocumentDefinitions, further: readonly OpenTypeface[] = []): Promise<Uint8Array> {
  const [{ default: printerModule }, { default: fontFiles }] = await Promise.all([
    import('pdfmake/js/Printer.js'), import('pdfmake/build/vfs_fonts.js'), keepDrawings(),
  ]);
  const Printer = 'default' in printerModule ? printerModule.default : printerModule;
  const fonts = [
    ...Object.values(faces).map((name) => ({ name, bytes: Buffer.from(fontFiles[name], 'base64') })),
    ...further.map(({ family, bytes }) => ({ name: family, bytes })),
  ];
  const names = new Set(fonts.map(({ name }) => name));
  const families = { Roboto: faces, ...Object.fromEntries(further.map(({ family }) => [family, oneFace(family)])) };

  class OfflinePrinter extends Printer {
    #document: PdfKitDocument | null = null;

    /** The base class stores its PDF document here before it lays anything out: the moment to hand over the fonts. */
    set pdfKitDoc(document: PdfKitDocument) {
      for (const font of fonts) document.registerFont(font.name, font.bytes);
      takeOnlyData(document);
      this.#document = document;
    }

    get pdfKitDoc(): PdfKitDocument | null {
      return this.#document;
    }

    override async resolveUrls(): Promise<void> {
      // Nothing in a report comes from the network.
    }
  }

  const printer = new OfflinePrinter(families, null, null, (path) => names.has(path));
  const document = await printer.createPdfKitDocument(definition);
  document.end();
  const chunks: Uint8Array[] = [];
  for await (const chunk of document) chunks.push(chunk);
  return new Uint8Array(Buffer.concat(chunks));
}

/** A font that has no bold and no italic letters is used for these too. */
const oneFace = (name: string): FontFaces => ({ normal: name, bold: name, italics: name, bolditalics: name });

/**
 * Drawings go to the page as they were made, in their own size. pdfmake would write each anew, indented: between two pieces of one
 * text that are set in different fonts, the indentation becomes blanks.
 */
async function keepDrawings(): Promise<void> {
  const { default: measureModule } = await import('pdfmake/js/SVGMeasure.js');
  const SVGMeasure = 'default' in measureModule ? measureModule.default : measureModule;
  SVGMeasure.prototype.writeDimensions = (svg) => svg;
}

/** Everything that the document opens by its source passes one of these two, and both read a file where the source is a path. */
function takeOnlyData(document: PdfKitDocument): void {
  for (const method of ['openImage', 'file'] as const) {
    const open = document[method].bind(document);
    document[method] = (source, ...more) => {
      if (typeof source === 'string' && !/^data:[^,]+;base64,/.test(source)) {
        throw new Error(`A report reads no file: ${source}`);
      }
      return open(source, ...more);
    };
  }
}
