import { type ImportMapping } from '#domain';
import { type ImportMappingDto } from './import-mapping.dto.js';

/** The mapping as the documentation's classes describe it: nobody writes to it. */
export const mappingDto = (mapping: ImportMapping): ImportMappingDto => mapping as ImportMappingDto;
