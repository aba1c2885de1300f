/** A file that no draft can be made of, or a place where none can be written; the message is Thai and says what to do. */
export class ImportRefusal extends Error {
  override readonly name = 'ImportRefusal';
}
