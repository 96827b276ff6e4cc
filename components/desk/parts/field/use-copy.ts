import { useState } from 'react'
import { toast } from 'sonner'
import { t } from '#domain/messages/t.ts'

/** Copies a text to the clipboard, and says whether it is there; a refusal of the browser is a toast. */
export function useCopy(text: string): { isCopied: boolean; copy: () => void } {
  const [isCopied, setCopied] = useState(false)
  const copy = () =>
    void navigator.clipboard.writeText(text).then(
      () => setCopied(true),
      () => toast.error(t('The browser did not allow copying. Select the text and copy it yourself.')),
    )
  return { isCopied, copy }
}
