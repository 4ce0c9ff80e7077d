/**
 * The parts of pdfmake's printer that the report uses. Its public entry (`pdfmake`) keeps fonts in a store that reads
 * `__dirname`, which a bundled module does not have; the printer underneath needs no such thing.
 */
declare module 'pdfmake/js/Printer.js' {
  import type { TDocumentDefinitions } from 'pdfmake/interfaces';

  export type PdfKitDocument = AsyncIterable<Uint8Array> & {
    registerFont(name: string, source: Uint8Array): void;
    /** Both take bytes, a `data:` address, or a path, which they read. */
    openImage(source: unknown, ...more: unknown[]): unknown;
    file(source: unknown, ...more: unknown[]): unknown;
    end(): void;
  };
  export type FontFaces = { normal: string; bold: string; italics: string; bolditalics: string };

  class Printer {
    constructor(
      fonts: { [family: string]: FontFaces },
      virtualFiles: null,
      urls: null,
      mayReadLocalFile: (path: string) => boolean,
    );
    createPdfKitDocument(definition: TDocumentDefinitions): Promise<PdfKitDocument>;
    resolveUrls(definition: TDocumentDefinitions): Promise<void>;
  }
  /** A CommonJS module: whether its own `default` is unwrapped depends on who loads it. */
  const printerModule: typeof Printer | { default: typeof Printer };
  export default printerModule;
}

declare module 'pdfmake/js/SVGMeasure.js' {
  class SVGMeasure {
    /** The drawing with its own width and height in it. */
    writeDimensions(svg: string, dimensions: { width?: number; height?: number }): string;
  }
  const measureModule: typeof SVGMeasure | { default: typeof SVGMeasure };
  export default measureModule;
}

declare module 'pdfmake/build/vfs_fonts.js' {
  /** Font file name → its bytes in base64. */
  const files: { [name: string]: string };
  export default files;
}
