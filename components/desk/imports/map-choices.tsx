import { Samples } from '#components/desk/imports/import-list.tsx'
import { MapChoice, MapTable } from '#components/desk/imports/map-table.tsx'
import type { SampledCount } from '#domain/import/plan/sampled-counts.ts'
import { t } from '#domain/messages/t.ts'

type Props<T extends string> = {
  title: string
  choices: Record<string, T>
  /** Names of the targets. */
  targets: Record<T, string>
  /** Counts and samples of the plan. */
  found: readonly SampledCount[]
  onChange: (choices: Record<string, T>) => void
}

/** Chooses what each custom field or unknown block becomes, and shows samples of it. */
export function MapChoices<T extends string>({ title, choices, targets, found, onChange }: Props<T>) {
  const counts = new Map(found.map((one) => [one.what, one]))
  return (
    <MapTable
      title={title}
      rows={choices}
      columns={[t('In the export'), t('Becomes')]}
      about={(name) => (
        <>
          <span className="text-ink-3">{t('× {n, number}', { n: counts.get(name)?.count ?? 0 })}</span>
          <Samples of={counts.get(name)?.samples ?? []} />
        </>
      )}
      cells={(name, choice) => [
        <MapChoice
          key="becomes"
          label={t('What {name} becomes', { name })}
          value={choice}
          choices={Object.entries<string>(targets) as [T, string][]}
          onChange={(to) => onChange({ ...choices, [name]: to })}
        />,
      ]}
    />
  )
}
