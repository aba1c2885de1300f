/** An SVG as a grey PNG on white, turned to the left where it lies on its side; it has to name no font. */
export async function pngOfSvg(svg: string, turned = false): Promise<Uint8Array> {
  // Loaded only where there is something to draw.
  const { default: sharp } = await import('sharp');
  const drawn = sharp(Buffer.from(svg)).flatten({ background: '#fff' });
  return (turned ? drawn.rotate(-90) : drawn).toColourspace('b-w').png({ compressionLevel: 6 }).toBuffer();
}
