/** What the bundler makes of a file: its text, or a data: address with its bytes. */
declare module '*?raw' {
  const text: string
  export default text
}
declare module '*?inline' {
  const address: string
  export default address
}
/** Files that the bundler copies beside the program, by their paths when it runs. */
interface ImportMeta {
  glob: <T>(pattern: string, options: { query: string; import: string; eager: true }) => Record<string, T>
}
