import { formatNamed } from './formats'
import { fitted, Refusal } from './imported'
import type { Reply, Request } from './protocol'

/** Reads one file: all that the import process does. */
export async function answer({ id, format, name, bytes, how }: Request): Promise<Reply> {
  try {
    const importer = await formatNamed(format)?.load()
    if (!importer) throw new Refusal(`Quoin cannot read files of the format ${format}.`)
    return { id, ok: true, value: fitted(await importer.read(bytes, name, how)) }
  } catch (error) {
    if (error instanceof Refusal) return { id, ok: false, message: error.message }
    console.error(error)
    return {
      id,
      ok: false,
      message: `${name} could not be read: it is damaged, or Quoin has a fault. Nothing of it was added. Try to save it in another format and import that.`,
    }
  }
}
