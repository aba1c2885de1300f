import { breakableHtml, escapedHtml } from '#thai/breakable.ts';
import { contactPieces } from '#thai/contacts.ts';

/** Text as HTML whose telephone numbers and mail addresses can be tapped. */
export function contactHtml(text: string): string {
  return contactPieces(text)
    .map((piece) =>
      piece.address === undefined
        ? breakableHtml(piece.text)
        : `<a href="${escapedHtml(piece.address)}">${breakableHtml(piece.text)}</a>`,
    )
    .join('');
}
