/** Stories per page of a readers' list, and its last page, after which the archive by date takes over. */
export const LIST_SIZE = 20
export const MAX_LIST_PAGE = 50
