import { describe, expect, it } from '@jest/globals';
import { Controller, Get } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { Test } from '@nestjs/testing';
import { CompletePolicies } from './complete-policies.js';
import { May } from './may.js';

@Controller('guarded')
class GuardedController {
  @Get()
  @May('deals:read')
  read(): void {
    // A route.
  }
}

@Controller('forgotten')
class ForgottenController {
  @Get(':id')
  read(): void {
    // A route.
  }
}

const start = async (...controllers: (new () => object)[]): Promise<string> => {
  const testing = Test.createTestingModule({ imports: [DiscoveryModule], controllers, providers: [CompletePolicies] });
  const module = await testing.compile();
  return module.init().then(
    () => 'started',
    (error: unknown) => String(error),
  );
};

describe('a route without a policy', () => {
  it('keeps the application from starting, and is named', async () => {
    expect(await start(GuardedController, ForgottenController)).toContain('GET /forgotten/:id');
  });

  it('is what stops it: with policies it starts', async () => {
    expect(await start(GuardedController)).toBe('started');
  });
});
