'use client'
import { PictureChoice } from '#components/desk/media/picture-choice.tsx'
import { Setting } from '#components/desk/settings/setting.tsx'
import { lookWords as words } from '#components/desk/words/look.ts'

type Props = {
  /** Its name, its hint and the title of the picker. */
  of: { name: string; hint: string; pick: string }
  value: string | null
  onChoose: (id: string | null) => void
}

/** A picture of the library that the look has. */
export function PictureSetting({ of: { name, hint, pick }, value, onChoose }: Props) {
  return (
    <Setting name={name} hint={hint}>
      <PictureChoice mediaId={value} alt={name} title={pick} words={words} frame="logo" onChoose={onChoose} />
    </Setting>
  )
}
