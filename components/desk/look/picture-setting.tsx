'use client'
import type { ReactNode } from 'react'
import { PictureChoice } from '#components/desk/media/picture-choice.tsx'
import { SettingRow } from '#components/desk/parts/field/setting-row.tsx'
import { t } from '#domain/messages/t.ts'

type Props = {
  /** Its name, its hint and the title of the picker. */
  of: { name: string; hint: string; pick: string }
  alt?: string
  value: string | null
  onChoose: (id: string | null) => void
  /** Other choices in its row. */
  children?: ReactNode
}

/** A picture of the library that the look has. */
export function PictureSetting({ of: { name, hint, pick }, alt = name, value, onChoose, children }: Props) {
  return (
    <SettingRow isGroup name={name} hint={hint}>
      <PictureChoice
        mediaId={value}
        alt={alt}
        title={pick}
        words={{ choose: t('Choose a picture…'), change: t('Change…'), remove: t('Remove') }}
        frame="[&_img]:h-auto [&_img]:max-h-24 [&_img]:w-auto [&_img]:max-w-64"
        onChoose={onChoose}
      />
      {children}
    </SettingRow>
  )
}
