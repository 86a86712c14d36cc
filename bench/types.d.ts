/** Of a peer that has no types, what the benchmark uses; and styles, which the build takes in. */
declare module 'mark.js' {
  export default class Mark {
    constructor(context: HTMLElement)
    markRanges(ranges: { start: number; length: number }[], options: { element: string; className: string }): void
  }
}

declare module '*.css'
