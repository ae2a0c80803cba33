/** What a lead's fields can be refused for. */
export const fieldProblems = [
  ...(['lead_unnamed', 'phone_unreadable', 'value_out_of_range'] as const),
  ...(['custom_field_not_found', 'custom_field_value_invalid'] as const),
] as const;

/** What the capture of a lead can be refused for, by a form's token. */
export const captureProblems = ['scope_required', ...fieldProblems] as const;

/** What records that a lead names can be refused for. */
export const linkProblems = ['contact_not_found', 'account_not_found', 'conversation_not_found'] as const;
