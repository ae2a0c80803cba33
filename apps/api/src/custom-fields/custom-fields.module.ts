import { Module } from '@nestjs/common';
import { CustomFieldRequestHandler } from './custom-field-request.handler.js';
import { DefineCustomFieldController } from './define-custom-field.controller.js';
import { ListCustomFieldsController } from './list-custom-fields.controller.js';
import { ListCustomFieldsHandler } from './list-custom-fields.handler.js';
import { RemoveCustomFieldController } from './remove-custom-field.controller.js';
import { RenameCustomFieldController } from './rename-custom-field.controller.js';
import { SetCustomFieldChoicesController } from './set-custom-field-choices.controller.js';

/** The fields that an organization defines on its records. */
@Module({
  controllers: [
    DefineCustomFieldController,
    ListCustomFieldsController,
    RemoveCustomFieldController,
    RenameCustomFieldController,
    SetCustomFieldChoicesController,
  ],
  providers: [CustomFieldRequestHandler, ListCustomFieldsHandler],
})
export class CustomFieldsModule {}
