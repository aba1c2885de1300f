/** A browser that runs without a window. */
export interface Browser {
  /** Name and version. */
  readonly name: string;
  /** Opens an address with nothing kept from before; resolves when it has loaded. */
  open(address: string): Promise<Page>;
  close(): Promise<void>;
}

export interface Page {
  /** What an expression comes to, awaited; it has to be JSON. Rejects where it throws. */
  evaluate(expression: string): Promise<unknown>;
  close(): Promise<void>;
}
