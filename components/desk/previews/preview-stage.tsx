import type { ReactNode } from 'react'
import { Checkbox } from '#components/desk/parts/field/checkbox.tsx'
import { t } from '#domain/messages/t.ts'

type Props = {
  isDark: boolean
  onDark: (isDark: boolean) => void
  /** The choices of a page or screen. */
  choices: ReactNode
  children: ReactNode
}

/** A preview under the choices of how it is looked at, light or dark. */
export function PreviewStage({ isDark, onDark, choices, children }: Props) {
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] justify-items-center gap-4">
      <div className="flex max-w-full flex-wrap items-center justify-center gap-x-4 gap-y-2">
        {choices}
        <Checkbox name={t('Dark', {}, 'look of a page')} isOn={isDark} onChange={onDark} />
      </div>
      {children}
    </div>
  )
}
