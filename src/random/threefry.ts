const PARITY = 0x1bd11bda;
let word0 = 0;
let word1 = 0;
function block(k0: number, k1: number, c0: number, c1: number): void {
  const k2 = PARITY ^ k0 ^ k1;
  let x0 = (c0 + k0) | 0;
  let x1 = (c1 + k1) | 0;
  x0=x0+x1|0;x1=x1<<13|x1>>>19;x1^=x0;x0=x0+x1|0;x1=x1<<15|x1>>>17;x1^=x0;x0=x0+x1|0;x1=x1<<26|x1>>>6;x1^=x0;x0=x0+x1|0;x1=x1<<6|x1>>>26;x1^=x0;x0=x0+k1|0;x1=x1+k2+1|0;
  x0=x0+x1|0;x1=x1<<17|x1>>>15;x1^=x0;x0=x0+x1|0;x1=x1<<29|x1>>>3;x1^=x0;x0=x0+x1|0;x1=x1<<16|x1>>>16;x1^=x0;x0=x0+x1|0;x1=x1<<24|x1>>>8;x1^=x0;x0=x0+k2|0;x1=x1+k0+2|0;
  x0=x0+x1|0;x1=x1<<13|x1>>>19;x1^=x0;x0=x0+x1|0;x1=x1<<15|x1>>>17;x1^=x0;x0=x0+x1|0;x1=x1<<26|x1>>>6;x1^=x0;x0=x0+x1|0;x1=x1<<6|x1>>>26;x1^=x0;x0=x0+k0|0;x1=x1+k1+3|0;
  x0=x0+x1|0;x1=x1<<17|x1>>>15;x1^=x0;x0=x0+x1|0;x1=x1<<29|x1>>>3;x1^=x0;x0=x0+x1|0;x1=x1<<16|x1>>>16;x1^=x0;x0=x0+x1|0;x1=x1<<24|x1>>>8;x1^=x0;x0=x0+k1|0;x1=x1+k2+4|0;
  x0=x0+x1|0;x1=x1<<13|x1>>>19;x1^=x0;x0=x0+x1|0;x1=x1<<15|x1>>>17;x1^=x0;x0=x0+x1|0;x1=x1<<26|x1>>>6;x1^=x0;x0=x0+x1|0;x1=x1<<6|x1>>>26;x1^=x0;x0=x0+k2|0;x1=x1+k0+5|0;
  word0 = x0 >>> 0;
  word1 = x1 >>> 0;
}
export function uniformAt(k0: number, k1: number, c0: number, c1: number): number {
  block(k0, k1, c0, c1);
  return (word0 * 1048576 + (word1 >>> 12) + 0.5) * 2 ** -52;
}
export function threefry2x32(out: Uint32Array, k0: number, k1: number, c0: number, c1: number): void {
  block(k0, k1, c0, c1);
  out[0] = word0;
  out[1] = word1;
}
