import { useQuery } from '@tanstack/react-query'
import { useId } from 'react'
import { Button } from '#components/desk/parts/button/button.tsx'
import { LABEL } from '#components/desk/parts/field/control-look.ts'
import { TARGET_NAMES } from '#components/desk/parts/target-names.ts'
import { redirectQueries } from '#components/desk/queries/redirect-queries.ts'
import { t } from '#domain/messages/t.ts'

type Props = { path: string; chosen: string; onChoose: (target: string) => void }

/** Pages whose addresses are like the old one, the likest first; a choice becomes the target. */
export function TargetSuggestions({ path, chosen, onChoose }: Props) {
  const id = useId()
  const items = useQuery(redirectQueries.suggestions(path)).data?.items ?? []
  if (items.length === 0) return null
  return (
    <section aria-labelledby={id} className="grid gap-1">
      <h3 className={LABEL} id={id}>
        {t('Similar pages')}
      </h3>
      <ul className="grid gap-1">
        {items.map((one) => (
          <li key={one.path}>
            <Button
              size="small"
              className="min-h-8! text-start wrap-anywhere whitespace-normal!"
              aria-pressed={one.path === chosen}
              onClick={() => onChoose(one.path)}
            >
              <span className="text-ink-3">{t(TARGET_NAMES[one.kind])}</span> {one.name}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}
