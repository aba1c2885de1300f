/** How large a file is, everywhere in the same words. */
export function fileSize(bytes: number): string {
  return bytes < 1e6 ? `${Math.max(1, Math.ceil(bytes / 1000))} KB` : `${(bytes / 1e6).toFixed(1)} MB`;
}
