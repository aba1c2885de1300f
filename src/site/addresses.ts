import { definitionAnchor, sectionAnchor, stepAnchor } from '#manual/anchors.ts';
import type { Target } from '#document/target.ts';

/** The address of a target; of a place on the page of the procedure `here`, only what follows `#`. */
export function address(target: Target, here?: string): string {
  switch (target.kind) {
    case 'manual':
      return `/${target.manual}/`;
    case 'procedure':
      return `/${target.procedure}/`;
    case 'chapter':
      return `/${target.chapter}/`;
    case 'section':
      return `${pageOf(target.procedure, here)}#${sectionAnchor({ number: target.section })}`;
    case 'step':
      return `${pageOf(target.procedure, here)}#${stepAnchor({ id: target.step })}`;
    case 'heading':
      return `${pageOf(target.page, here)}#${target.anchor}`;
    case 'definition':
      return `${pageOf(target.procedure, here)}#${definitionAnchor(target.index)}`;
    case 'office-book':
      return '/office/';
    case 'role':
      return `/roles/${target.role}/`;
    case 'form':
      return `/forms/files/${encodeURIComponent(target.file)}`;
    case 'form-entry':
      return target.part === undefined ? `/forms/#${target.form}` : `/forms/${target.part}/#${target.form}`;
    case 'outside':
      return target.url;
  }
}

/** The address of the PDF of a manual or a procedure. */
export function pdfAddress({ id }: { readonly id: string }): string {
  return `/pdf/${id}.pdf`;
}

/** The address of the Word document of a procedure. */
export function wordAddress({ id }: { readonly id: string }): string {
  return `/docx/${id}.docx`;
}

/** The address of the chart of a procedure in columns of who does the work. */
export function swimlanesAddress(procedure: string): string {
  return `/${procedure}/swimlanes.svg`;
}

/**
 * The address of a picture in one of its widths, by its path in the content folder; those of no manual lie where no manual
 * can be.
 */
export function pictureAddress(path: string, width: number): string {
  const place = path.startsWith('manuals/') ? path.slice('manuals/'.length) : `office/${path}`;
  return `/${place}.${width}.webp`.split('/').map(encodeURIComponent).join('/');
}

function pageOf(procedure: string, here: string | undefined): string {
  return procedure === here ? '' : `/${procedure}/`;
}
