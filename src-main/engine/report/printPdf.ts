import type { TDocumentDefinitions } from 'pdfmake/interfaces';
import type { FontFaces, PdfKitDocument } from 'pdfmake/js/Printer.js';

/** Roboto (SIL Open Font License 1.1), as pdfmake ships it; "bold" is its medium weight. */
const faces: FontFaces = {
  normal: 'Roboto-Regular.ttf',
  bold: 'Roboto-Medium.ttf',
  italics: 'Roboto-Italic.ttf',
  bolditalics: 'Roboto-MediumItalic.ttf',
};

/**
 * Lays out a pdfmake document definition and returns the bytes of the PDF. Nothing is fetched and no file is read:
 * fonts come from the bundle, and every other path or address is refused.
 */
export async function printPdf(definition: TDocumentDefinitions): Promise<Uint8Array> {
  const [{ default: printerModule }, { default: fontFiles }] = await Promise.all([
    import('pdfmake/js/Printer.js'), import('pdfmake/build/vfs_fonts.js'),
  ]);
  const Printer = 'default' in printerModule ? printerModule.default : printerModule;
  const fonts = Object.values(faces).map((name) => ({ name, bytes: Buffer.from(fontFiles[name], 'base64') }));
  const names = new Set(Object.values(faces));

  class OfflinePrinter extends Printer {
    #document: PdfKitDocument | null = null;

    /** The base class stores its PDF document here before it lays anything out: the moment to hand over the fonts. */
    set pdfKitDoc(document: PdfKitDocument) {
      for (const font of fonts) document.registerFont(font.name, font.bytes);
      this.#document = document;
    }

    get pdfKitDoc(): PdfKitDocument | null {
      return this.#document;
    }

    override async resolveUrls(): Promise<void> {
      // Nothing in a report comes from the network.
    }
  }

  const printer = new OfflinePrinter({ Roboto: { ...faces } }, null, null, (path) => names.has(path));
  const document = await printer.createPdfKitDocument(definition);
  document.end();
  const chunks: Uint8Array[] = [];
  for await (const chunk of document) chunks.push(chunk);
  return new Uint8Array(Buffer.concat(chunks));
}
