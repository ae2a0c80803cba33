import { SearchDto } from '../parties/search.dto.js';

/** Which accounts. */
export class ListAccountsDto extends SearchDto {}
