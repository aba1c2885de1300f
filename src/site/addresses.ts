import { stepAnchor } from '#manual/anchors.ts';

/** The address of the page of a manual. */
export function manualAddress(manual: { readonly id: string }): string {
  return `/${manual.id}/`;
}

/** The address of the page of a procedure. */
export function pageAddress({ manual, slug }: { readonly manual: string; readonly slug: string }): string {
  return `/${manual}/${slug}/`;
}

/** The address of a step on the page of its procedure. */
export function stepAddress(
  procedure: Parameters<typeof pageAddress>[0],
  step: { readonly id: string },
): string {
  return `${pageAddress(procedure)}#${stepAnchor(step)}`;
}

/** The address of the PDF of a manual or a procedure. */
export function pdfAddress({ id }: { readonly id: string }): string {
  return `/pdf/${id}.pdf`;
}
