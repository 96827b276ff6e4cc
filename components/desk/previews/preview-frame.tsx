'use client'
import { useEffect, useRef } from 'react'
import type { Look } from '#components/desk/previews/looks.ts'
import { previewsWords } from '#components/desk/words/previews.ts'

const words = previewsWords.page
type Props = { look: Look; src: string; isDark: boolean }

/**
 * Shows a preview of this origin in a frame as wide as the screen that it stands for. The theme is set on its page alone
 * and not remembered, since a reader's own choice is stored for the whole site.
 */
export function PreviewFrame({ look, src, isDark }: Props) {
  const frame = useRef<HTMLIFrameElement>(null)
  const setTheme = () => {
    const page = frame.current?.contentDocument?.documentElement
    if (page) page.dataset['theme'] = isDark ? 'dark' : 'light'
  }
  useEffect(setTheme)
  return (
    <div className="look-scroll">
      <iframe
        className={`look-frame ${look}`}
        title={words.frame(words.looks[look])}
        src={src}
        ref={frame}
        onLoad={setTheme}
      />
    </div>
  )
}
