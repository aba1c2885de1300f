import type { Place } from '#manual/diagnostic.ts';

export interface PrintPlace extends Partial<Place> {
  /** Path relative to the content folder, or of a template relative to the project. */
  readonly file?: string;
}

/** Something that a person can mend and that keeps a document from being printed; the message is Thai. */
export class PrintProblem extends Error {
  override readonly name = 'PrintProblem';
  readonly place: PrintPlace;

  constructor(message: string, place: PrintPlace = {}, options?: ErrorOptions) {
    super(message, options);
    this.place = place;
  }
}

/** The message of a problem after its place, as compilers write it: file:line:column: message. */
export function printProblemText({ message, place: { file, line, column } }: PrintProblem): string {
  const place = [file, line, column].filter((part) => part !== undefined).join(':');
  return place === '' ? message : `${place}: ${message}`;
}
