/** What the bundler makes of a file: its text, or a data: address with its bytes. */
declare module '*?raw' {
  const text: string
  export default text
}
declare module '*?inline' {
  const address: string
  export default address
}
