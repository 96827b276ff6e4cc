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
        words={{
          title: t('Look of the paper'),
          back: t('Back to the settings'),
          subject: t('The look'),
          loading: t('Loading the look'),
          changes: t('not published yet'),
          noChanges: t('as readers see it'),
          discard: t('Discard'),
          publish: t('Publish look'),
          published: t('The look is published. Readers see it on the next page that they open.'),
          undo: t('The former look is back.'),
          open: t('Change the look…'),
          settingHint: t('typefaces, colour, logos, icon and share pictures, each tried before readers see it'),
          type: {
            name: t('Typefaces'),
            hint: t(
              'of headlines and text; text is in Literata with Libre Franklin and Bitter, in Newsreader with Schibsted Grotesk',
            ),
          },
          types: {
            newsreader: t('Newsreader'),
            literata: t('Literata'),
            franklin: t('Libre Franklin'),
            bitter: t('Bitter'),
            schibsted: t('Schibsted Grotesk'),
          },
          nameplate: { name: t('Nameplate'), hint: t('the name or logo at the top of each page') },
          nameplates: { small: t('Small'), usual: t('Medium'), large: t('Large') },
          logoDark: {
            name: t('Logo on dark pages'),
            hint: t('if the logo cannot be seen on a dark page'),
            pick: t('Choose the logo for dark pages'),
          },
          icon: {
            name: t('Icon'),
            hint: t(
              'in browser tabs and on home screens; without one it is the logo, otherwise the first letter of the name',
            ),
            pick: t('Choose the icon'),
          },
          choose: t('Choose a picture…'),
          change: t('Change…'),
          remove: t('Remove'),
          cards: { name: t('Share pictures'), hint: t('of stories with a picture, where links are shown elsewhere') },
          cardLayouts: { picture: t('Picture alone'), headline: t('With headline and name') },
          preview: t('Preview'),
          page: t('Page'),
          pages: { front: t('Front'), story: t('Story'), card: t('Share picture') },
          screen: t('Screen'),
          screens: { phone: t('Phone'), desktop: t('Desktop') },
        }}
        frame="[&_img]:h-auto [&_img]:max-h-24 [&_img]:w-auto [&_img]:max-w-64"
        onChoose={onChoose}
      />
      {children}
    </SettingRow>
  )
}
