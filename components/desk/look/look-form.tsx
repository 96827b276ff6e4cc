'use client'
import { PictureSetting } from '#components/desk/look/picture-setting.tsx'
import { Segmented } from '#components/desk/parts/field/segmented.tsx'
import { ColourSetting } from '#components/desk/settings/colour-setting.tsx'
import { LogoSetting } from '#components/desk/settings/logo-setting.tsx'
import { Setting } from '#components/desk/settings/setting.tsx'
import type { SaveSetting } from '#components/desk/settings/use-settings.ts'
import { lookWords as words } from '#components/desk/words/look.ts'
import type { LookChange } from '#domain/paper/look-change.ts'
import { cardLayout, nameplateSize, typePair } from '#domain/paper/look-fields.ts'
import type { SiteSettings } from '#domain/paper/settings.ts'

type Props = { settings: SiteSettings; onTry: (change: LookChange) => void }

/** The fields of the look. Each changes the preview; nothing is public before it is published. */
export function LookForm({ settings, onTry }: Props) {
  const { type, nameplate, accent, logo, logoDark, icon, cards } = settings
  const save: SaveSetting = (_, change) => {
    onTry(change as LookChange)
    return Promise.resolve(true)
  }
  return (
    <>
      <Setting {...words.type}>
        <Segmented
          className="flex-wrap"
          label={words.type.name}
          value={type}
          choices={typePair.options.map((value) => ({ value, name: words.types[value] }))}
          onChoose={(value) => onTry({ type: value })}
        />
      </Setting>
      <Setting {...words.nameplate}>
        <Segmented
          className="flex-wrap"
          label={words.nameplate.name}
          value={nameplate}
          choices={nameplateSize.options.map((value) => ({ value, name: words.nameplates[value] }))}
          onChoose={(value) => onTry({ nameplate: value })}
        />
      </Setting>
      <ColourSetting value={accent} save={save} />
      <LogoSetting settings={settings} save={save} />
      {logo !== null && (
        <PictureSetting of={words.logoDark} value={logoDark} onChoose={(id) => onTry({ logoDark: id })} />
      )}
      <PictureSetting of={words.icon} value={icon} onChoose={(id) => onTry({ icon: id })} />
      <Setting {...words.cards}>
        <Segmented
          className="flex-wrap"
          label={words.cards.name}
          value={cards}
          choices={cardLayout.options.map((value) => ({ value, name: words.cardLayouts[value] }))}
          onChoose={(value) => onTry({ cards: value })}
        />
      </Setting>
    </>
  )
}
