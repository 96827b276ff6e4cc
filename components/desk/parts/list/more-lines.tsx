import { t } from '#domain/messages/t.ts'

/** Says how many lines of a list are not shown; nothing if all are. */
export const MoreLines = ({ count }: { count: number }) =>
  count > 0 && <li className="text-ink-3">{t('and {n, number} more', { n: count })}</li>
