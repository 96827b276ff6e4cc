'use client'
import { useEffect, useRef } from 'react'
import { type Look, LOOK_NAMES } from '#components/desk/previews/looks.ts'
import { t } from '#domain/messages/t.ts'

const SIZES: Partial<Record<Look, string>> = { phone: 'h-[min(844px,80vh)] w-97.5', desktop: 'h-[75vh] w-320' }

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
    <div
      className={`max-w-full overflow-x-auto rounded-sm border border-edge ${isDark ? 'scheme-dark' : 'scheme-light'}`}
    >
      <iframe
        className={`block border-0 bg-sheet ${SIZES[look] ?? 'h-[75vh] w-168'}`}
        title={t('Preview: {look}', { look: t(LOOK_NAMES[look]) })}
        src={src}
        ref={frame}
        onLoad={setTheme}
      />
    </div>
  )
}
