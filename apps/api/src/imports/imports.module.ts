import { type DynamicModule, Module } from '@nestjs/common';
import { type ServiceConfiguration } from '#configuration';
import { ImportFiles } from '#import-rows';
import { CreateImportController } from './create-import.controller.js';
import { CreateImportHandler } from './create-import.handler.js';
import { GetImportController } from './get-import.controller.js';
import { GetImportHandler } from './get-import.handler.js';
import { GetOutcomeController } from './get-outcome.controller.js';
import { GetOutcomeHandler } from './get-outcome.handler.js';
import { GuessMappingController } from './guess-mapping.controller.js';
import { GuessMappingHandler } from './guess-mapping.handler.js';
import { ListImportsController } from './list-imports.controller.js';
import { ListImportsHandler } from './list-imports.handler.js';
import { ReceiveFileController } from './receive-file.controller.js';
import { ReceiveFileHandler } from './receive-file.handler.js';
import { UndoImportController } from './undo-import.controller.js';
import { UndoImportHandler } from './undo-import.handler.js';

/** Bulk imports: files come in here, and are worked off by the reactor. */
@Module({})
export class ImportsModule {
  static of({ dataFolder }: ServiceConfiguration): DynamicModule {
    return {
      module: ImportsModule,
      controllers: [
        GuessMappingController,
        CreateImportController,
        ListImportsController,
        GetImportController,
        ReceiveFileController,
        GetOutcomeController,
        UndoImportController,
      ],
      providers: [
        { provide: ImportFiles, useFactory: () => new ImportFiles(dataFolder) },
        GuessMappingHandler,
        CreateImportHandler,
        ListImportsHandler,
        GetImportHandler,
        ReceiveFileHandler,
        GetOutcomeHandler,
        UndoImportHandler,
      ],
    };
  }
}
