declare module 'seedrandom/lib/alea.js' {
  /** A sequential generator started from a phrase. */
  export default function alea(phrase: string): {
    /** The next number in 0..1, with 32 bits. */
    (): number;
    /** The next 32-bit word, signed. */
    int32(): number;
  };
}
