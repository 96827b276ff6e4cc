import { Check, Copy } from 'lucide-react'
import { Button } from '#components/desk/parts/button/button.tsx'
import { useCopy } from '#components/desk/parts/field/use-copy.ts'
import { t } from '#domain/messages/t.ts'

type Props = {
  /** Its label before; “Copy” by default. */
  name?: string
  /** Said after the label, where several stand on a page. */
  about?: string | undefined
  text: string
  /** Copies it in another way, and whether that was done. */
  by?: ReturnType<typeof useCopy>
}

/** Copies a text, and says that it did. */
export function CopyButton({ name = t('Copy'), about, text, by }: Props) {
  const own = useCopy(text)
  const { isCopied, copy } = by ?? own
  return (
    <>
      <Button icon={isCopied ? Check : Copy} about={about} onClick={copy}>
        {isCopied ? t('Copied') : name}
      </Button>
      <span className="sr-only" role="status">
        {isCopied ? t('Copied') : ''}
      </span>
    </>
  )
}
