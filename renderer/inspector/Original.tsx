import { useEffect, useState } from 'react'
import { call } from '../bridge'
import { toast } from '../store/view'

/** Where the file that an article was made from is kept beside the project: shows it in its folder. It is never opened. */
export function Original({ article }: { article: string }) {
  const [kept, setKept] = useState(false)
  useEffect(() => {
    let left = false
    void call('article.original', { id: article }).then((answer) => !left && setKept(answer.ok && answer.value.kept))
    return () => void (left = true)
  }, [article])
  if (!kept) return null
  const show = async (): Promise<void> => {
    const answer = await call('article.original', { id: article, show: true })
    if (answer.ok && answer.value.kept) return
    setKept(false)
    toast({
      tone: 'error',
      text: 'The original is no longer in the folder beside the project. The article is unchanged.',
    })
  }
  return (
    <button type="button" className="link" onClick={() => void show()}>
      Show the original file
    </button>
  )
}
