'use client'
import { type ReactNode, useState } from 'react'
import { Checkbox } from '#components/desk/parts/field/checkbox.tsx'
import { HINT } from '#components/desk/parts/field/control-look.ts'
import { SavedField } from '#components/desk/parts/field/saved-field.tsx'
import { Segmented, type SegmentedChoice } from '#components/desk/parts/field/segmented.tsx'
import { SettingRow } from '#components/desk/parts/field/setting-row.tsx'
import type { PathsOf } from '#components/desk/settings/setting-path.ts'
import { useOpenSettings, useSetting } from '#components/desk/settings/use-settings.ts'

type TextProps = {
  of: PathsOf<string | string[]>
  name: string
  hint: string
  rows?: number
  isCode?: boolean
  placeholder?: string
  choices?: { value: string; name: string }[]
  example?: string | undefined
}

/** A text, a list of words or a choice of many, saved when it is left. */
export function TextSetting({ of, name, ...field }: TextProps) {
  const { value, save } = useSetting(of)
  const isList = Array.isArray(value)
  return (
    <SavedField
      isSetting
      label={name}
      {...field}
      value={isList ? value.join('\n') : value}
      onSave={(text) => save(isList ? text.split(/\s+/).filter((one) => one !== '') : text)}
    />
  )
}

type SwitchesProps = {
  name: string
  hint: string
  switches: readonly { of: PathsOf<boolean>; name: string }[]
  /** Explains them. */
  says?: ReactNode
}

/** Switches under one name, each saved at once. */
export function SwitchSetting({ name, hint, switches, says }: SwitchesProps) {
  const { errors } = useOpenSettings()
  const why = switches.map(({ of }) => errors[of]).find((one) => one !== undefined)
  return (
    <SettingRow isGroup name={name} hint={hint} why={why}>
      {switches.map((one) => (
        <Switch key={one.of} {...one} />
      ))}
      {says !== undefined && <small className={HINT}>{says}</small>}
    </SettingRow>
  )
}

function Switch({ of, name }: SwitchesProps['switches'][number]) {
  const { value, save } = useSetting(of)
  const [put, setPut] = useState<boolean | null>(null)
  const change = (next: boolean) => {
    setPut(next)
    save(next)
      // The reason stands in its row.
      .catch(() => undefined)
      .finally(() => setPut(null))
  }
  return <Checkbox name={name} isOn={put ?? value} onChange={change} />
}

type ChoiceProps<P extends 'dates' | 'clock'> = {
  of: P
  name: string
  hint: string
  choices: SegmentedChoice<ReturnType<typeof useSetting<P>>['value'] & string>[]
}

/** One of a few choices side by side, saved at once. */
export function ChoiceSetting<P extends 'dates' | 'clock'>({ of, name, hint, choices }: ChoiceProps<P>) {
  const { value, save } = useSetting(of)
  const { errors } = useOpenSettings()
  const choose = (next: typeof value) => save(next).catch(() => undefined)
  return (
    <SettingRow name={name} hint={hint} why={errors[of]}>
      <Segmented label={name} value={value} choices={choices} onChoose={(next) => void choose(next)} />
    </SettingRow>
  )
}
