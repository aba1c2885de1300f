import { rememberingReader, type ReadProcedures } from '#check/read-together.ts';
import { check, type Check, type Preview } from '#check/check.ts';
import { folderState } from '#files/folder-state.ts';
import { FolderError } from '#files/read-content.ts';

/** What a content folder said at one moment. */
export interface LiveState extends Preview, Pick<Check, 'diagnostics' | 'sources'> {
  /** Another one for every change of the folder. */
  readonly id: string;
  /** Why the folder could not be checked at all, in Thai; nothing can be shown then. */
  readonly failure?: string;
}

/** A content folder while it is written. */
export interface LiveContent {
  /** What it says now: all that was saved before the call is in it. */
  newest(): Promise<LiveState>;
  /** What it said when it was last checked. */
  last(): LiveState | undefined;
}

/**
 * Checks a folder when someone asks and it has changed; one check at a time, so that each sees what was saved while the
 * one before it ran.
 * @param show is told of every state before anyone is given it
 */
export function liveContent(folder: string, show: (state: LiveState) => void): LiveContent {
  let state: LiveState | undefined;
  let turn: Promise<unknown> = Promise.resolve();
  const read = rememberingReader();
  const ifChanged = async (): Promise<LiveState> => {
    const id = await folderState(folder);
    if (state?.id === id) return state;
    state = { id, ...(await examined(folder, read)) };
    show(state);
    return state;
  };
  return {
    last: () => state,
    newest: () => {
      const mine = turn.then(ifChanged);
      turn = mine.catch(() => undefined);
      return mine;
    },
  };
}

async function examined(folder: string, read: ReadProcedures): Promise<Omit<LiveState, 'id'>> {
  try {
    const { diagnostics, sources, preview } = await check(folder, { read });
    return { diagnostics, sources, ...preview() };
  } catch (error) {
    if (!(error instanceof FolderError)) throw error;
    return {
      diagnostics: [],
      sources: new Map(),
      library: undefined,
      leftOut: new Map(),
      failure: error.message,
    };
  }
}
