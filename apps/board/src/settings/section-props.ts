/** What every section is told. */
export interface SectionProps {
  /** whether the role may change it */
  readonly canEdit: boolean;
}
