/** Stories on one page of a readers' list, and how far a list pages before it hands over to the archive by date. */
export const LIST_SIZE = 20
export const MAX_LIST_PAGE = 50
