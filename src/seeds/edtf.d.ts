/** The part of edtf that is used; the package brings no types. */
declare module 'edtf' {
  /** Milliseconds of the first and last moment, infinite where the date is open. Throws where the text is not EDTF. */
  export default function edtf(text: string): { type: string; min: number; max: number };
}
