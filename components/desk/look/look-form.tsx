'use client'
import { ColourSetting } from '#components/desk/look/colour-setting.tsx'
import { LogoSetting } from '#components/desk/look/logo-setting.tsx'
import { PictureSetting } from '#components/desk/look/picture-setting.tsx'
import { Segmented } from '#components/desk/parts/field/segmented.tsx'
import { SettingRow } from '#components/desk/parts/field/setting-row.tsx'
import { lookWords as words } from '#components/desk/words/look.ts'
import type { LookChange } from '#domain/paper/look-change.ts'
import { cardLayout, nameplateSize, typePair } from '#domain/paper/look-fields.ts'
import type { SiteSettings } from '#domain/paper/settings.ts'

type Props = { settings: SiteSettings; onTry: (change: LookChange) => void }

/** The fields of the look. Each changes the preview; nothing is public before it is published. */
export function LookForm({ settings, onTry }: Props) {
  const { type, nameplate, accent, logo, logoDark, icon, cards } = settings
  return (
    <div data-stacked>
      <Choice
        of={words.type}
        value={type}
        names={words.types}
        values={typePair.options}
        onTry={(value) => onTry({ type: value })}
      />
      <Choice
        of={words.nameplate}
        value={nameplate}
        names={words.nameplates}
        values={nameplateSize.options}
        onTry={(value) => onTry({ nameplate: value })}
      />
      <ColourSetting value={accent} onChoose={(value) => onTry({ accent: value })} />
      <LogoSetting settings={settings} onTry={onTry} />
      {logo !== null && (
        <PictureSetting of={words.logoDark} value={logoDark} onChoose={(id) => onTry({ logoDark: id })} />
      )}
      <PictureSetting of={words.icon} value={icon} onChoose={(id) => onTry({ icon: id })} />
      <Choice
        of={words.cards}
        value={cards}
        names={words.cardLayouts}
        values={cardLayout.options}
        onTry={(value) => onTry({ cards: value })}
      />
    </div>
  )
}

type ChoiceProps<V extends string> = {
  of: { name: string; hint: string }
  value: V
  values: readonly V[]
  names: Record<V, string>
  onTry: (value: V) => void
}

function Choice<V extends string>({ of: { name, hint }, value, values, names, onTry }: ChoiceProps<V>) {
  return (
    <SettingRow name={name} hint={hint}>
      <Segmented
        className="flex-wrap"
        label={name}
        value={value}
        choices={values.map((one) => ({ value: one, name: names[one] }))}
        onChoose={onTry}
      />
    </SettingRow>
  )
}
