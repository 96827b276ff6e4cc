import { queryOptions } from '@tanstack/react-query'
import { api } from '#components/desk/api.ts'
import type { DeskPage } from '#domain/article/desk-views.ts'
import type { PartnerView } from '#domain/partners/partner-views.ts'

export const partnerQueries = {
  list: () =>
    queryOptions({ queryKey: ['partners', 'list'], queryFn: () => api.get<DeskPage<PartnerView>>('/api/partners') }),
}
