import type { Picture } from './picture.ts';

/** Sides beyond this are more than some browsers draw. */
const longestSide = 8000;

/** Draws a picture as PNG at twice its size. @throws Error if the browser cannot, or the result is blank */
export async function pngOf({ svg, width, height }: Picture, paper: string, text: string): Promise<Blob> {
  await document.fonts?.ready;
  const image = new Image();
  image.decoding = 'async';
  // A data address, because a blob of a page opened from a file may count as foreign and lock the canvas.
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await new Promise<void>((resolve, reject) => {
    image.onload = () => resolve();
    image.onerror = () => reject(new Error('SVG'));
  });
  const scale = Math.min(2, longestSide / Math.max(width, height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(width * scale);
  canvas.height = Math.round(height * scale);
  const pen = canvas.getContext('2d');
  if (pen === null) throw new Error('canvas');
  pen.fillStyle = paper;
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.drawImage(image, 0, 0, canvas.width, canvas.height);
  if (isBlank(pen.getImageData(0, 0, canvas.width, Math.min(canvas.height, 600)).data)) throw new Error('blank');
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  if (blob === null) throw new Error('PNG');
  return new Blob([withText(new Uint8Array(await blob.arrayBuffer()), text)], { type: 'image/png' });
}

/** Whether the head of a picture, where its title stands, holds nothing but paper. */
function isBlank(pixels: Uint8ClampedArray): boolean {
  let dark = 0;
  for (let at = 0; at < pixels.length; at += 4) if ((pixels[at] ?? 255) < 128) dark += 1;
  return dark < 50;
}

/** Puts a text into a PNG as its `Description` (an iTXt chunk, UTF-8), right after the header. */
export function withText(png: Uint8Array, text: string): Uint8Array<ArrayBuffer> {
  const head = 33;
  const data = new TextEncoder().encode(`iTXtDescription\0\0\0\0\0${text.replace(/\0/g, '')}`);
  const chunk = new Uint8Array(data.length + 8);
  const view = new DataView(chunk.buffer);
  view.setUint32(0, data.length - 4);
  chunk.set(data, 4);
  view.setUint32(chunk.length - 4, crc32(data));
  const whole = new Uint8Array(png.length + chunk.length);
  whole.set(png.subarray(0, head));
  whole.set(chunk, head);
  whole.set(png.subarray(head), head + chunk.length);
  return whole;
}

function crc32(bytes: Uint8Array): number {
  let rest = 0xffffffff;
  for (const byte of bytes) {
    rest ^= byte;
    for (let bit = 0; bit < 8; bit += 1) rest = rest & 1 ? (rest >>> 1) ^ 0xedb88320 : rest >>> 1;
  }
  return (rest ^ 0xffffffff) >>> 0;
}
