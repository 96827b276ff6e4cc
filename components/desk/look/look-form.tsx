'use client'
import { ColourSetting } from '#components/desk/look/colour-setting.tsx'
import { LogoSetting } from '#components/desk/look/logo-setting.tsx'
import { PictureSetting } from '#components/desk/look/picture-setting.tsx'
import { Segmented } from '#components/desk/parts/field/segmented.tsx'
import { SettingRow } from '#components/desk/parts/field/setting-row.tsx'
import { t } from '#domain/messages/t.ts'
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
        of={{
          name: t('Typefaces'),
          hint: t(
            'of headlines and text; text is in Literata with Libre Franklin and Bitter, in Newsreader with Schibsted Grotesk',
          ),
        }}
        value={type}
        names={{
          newsreader: 'Newsreader',
          literata: 'Literata',
          franklin: 'Libre Franklin',
          bitter: 'Bitter',
          schibsted: 'Schibsted Grotesk',
        }}
        values={typePair.options}
        onTry={(value) => onTry({ type: value })}
      />
      <Choice
        of={{ name: t('Nameplate'), hint: t('the name or logo at the top of each page') }}
        value={nameplate}
        names={{
          small: t('Small', {}, 'nameplate'),
          usual: t('Medium', {}, 'nameplate'),
          large: t('Large', {}, 'nameplate'),
        }}
        values={nameplateSize.options}
        onTry={(value) => onTry({ nameplate: value })}
      />
      <ColourSetting value={accent} onChoose={(value) => onTry({ accent: value })} />
      <LogoSetting settings={settings} onTry={onTry} />
      {logo !== null && (
        <PictureSetting
          of={{
            name: t('Logo on dark pages'),
            hint: t('if the logo cannot be seen on a dark page'),
            pick: t('Choose the logo for dark pages'),
          }}
          value={logoDark}
          onChoose={(id) => onTry({ logoDark: id })}
        />
      )}
      <PictureSetting
        of={{
          name: t('Icon'),
          hint: t(
            'in browser tabs and on home screens; without one it is the logo, otherwise the first letter of the name',
          ),
          pick: t('Choose the icon'),
        }}
        value={icon}
        onChoose={(id) => onTry({ icon: id })}
      />
      <Choice
        of={{ name: t('Share pictures'), hint: t('of stories with a picture, where links are shown elsewhere') }}
        value={cards}
        names={{ picture: t('Picture alone'), headline: t('With headline and name') }}
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
