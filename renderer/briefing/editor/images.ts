import type { Editor } from '@tiptap/core'
import { toast } from '../../store/view'
import { putBlock } from './insert'

/** Pictures that are pasted or dropped. They become part of the project, so large ones are made smaller first. */

const TYPES = ['image/png', 'image/jpeg', 'image/gif', 'image/webp']
/** Bytes of a picture that is taken as it is. */
const MOST = 1_500_000
/** Bytes that are not even looked at. */
const TOO_MUCH = 60_000_000
/** Px of the longer side after it was made smaller: enough for a printed page. */
const SIDE = 2000

export const picturesIn = (data: DataTransfer | null): File[] =>
  [...(data?.files ?? [])].filter(({ type }) => TYPES.includes(type))

export async function takePictures(editor: Editor, files: readonly File[]): Promise<void> {
  for (const file of files) {
    const src = await sourceOf(file).catch(() => null)
    if (src && !editor.isDestroyed)
      putBlock(editor, 'Insert picture', editor.schema.nodes['image']!.create({ src, alt: '' }))
    else if (!src)
      toast({
        tone: 'error',
        text: `“${file.name}” could not be read as a picture, or is too large. Nothing was changed; try a smaller copy.`,
      })
  }
}

async function sourceOf(file: File): Promise<string | null> {
  if (file.size > TOO_MUCH) return null
  const blob = file.size > MOST ? await smaller(file) : file
  if (!blob || blob.size > 2 * MOST) return null
  return new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.addEventListener('load', () => resolve(String(reader.result)))
    reader.addEventListener('error', () => reject(new Error('unreadable')))
    reader.readAsDataURL(blob)
  })
}

async function smaller(file: File): Promise<Blob | null> {
  const picture = await createImageBitmap(file)
  const scale = Math.min(1, SIDE / Math.max(picture.width, picture.height))
  const canvas = new OffscreenCanvas(Math.round(picture.width * scale), Math.round(picture.height * scale))
  const paper = canvas.getContext('2d')
  if (!paper) return null
  // What was transparent would become black.
  paper.fillStyle = 'white'
  paper.fillRect(0, 0, canvas.width, canvas.height)
  paper.drawImage(picture, 0, 0, canvas.width, canvas.height)
  picture.close()
  return canvas.convertToBlob({ type: 'image/jpeg', quality: 0.85 })
}
