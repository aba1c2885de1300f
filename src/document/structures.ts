import { ANYWHERE, STRUCTURE_NAMES, STRUCTURES } from '#manual/structures.ts';

/** A structure that a manual may have, as authors are shown it. */
export interface StructureDocument {
  readonly name: string;
  readonly sections: readonly {
    readonly heading: string;
    readonly component: string | undefined;
    readonly allowed: readonly string[];
  }[];
}

/** Components that may stand in any section of each, as authors write them. */
export const anywhereComponents: readonly string[] = ANYWHERE.map((name) => `<${name} />`);

/** Every structure, its sections as authors write them. */
export const structureDocuments: readonly StructureDocument[] = STRUCTURE_NAMES.map((name) => ({
  name,
  sections: STRUCTURES[name].sections.map(({ titles: [title], component, allowed = [] }) => ({
    heading: `## ${title}`,
    component: component && `<${component} />`,
    allowed: allowed.map((one) => `<${one} />`),
  })),
}));
