/**
 * Word's older way to write a link: characters that begin, part and end a field, with an instruction in the first half
 * and the words that show in the second. Fields stand inside each other.
 */
export class Fields {
  /** The text that comes is an instruction. */
  listening = false
  private readonly open: { instruction: string; showing: boolean }[] = []

  character(type: string): void {
    if (type === 'begin') this.open.push({ instruction: '', showing: false })
    else if (type === 'end') this.open.pop()
    else if (type === 'separate' && this.open.length) this.open.at(-1)!.showing = true
  }

  instruction(text: string): void {
    const field = this.open.at(-1)
    if (field && !field.showing && field.instruction.length < 5000) field.instruction += text
  }

  /** Address of the link that the words now stand in. */
  get address(): string | undefined {
    for (const field of this.open) {
      const address = field.showing ? Fields.addressIn(field.instruction) : undefined
      if (address) return address
    }
    return
  }

  static addressIn(instruction: string): string | undefined {
    return /^\s*HYPERLINK\s+"([^"]+)"/i.exec(instruction)?.[1]
  }
}
