import { z } from 'zod';
import { defineRoute } from '../http/define-route.ts';
import { done, idParams, organisationRef, uuid } from '../http/shapes.ts';
import { rightSchema, roleSchema } from './roles.ts';

const username = z.string().regex(/^[a-z0-9][a-z0-9._-]{2,39}$/);
const displayName = z.string().trim().min(1).max(60);
const password = z.string().min(10).max(128);

export const assignmentSchema = z.object({ id: uuid, role: roleSchema, organisation: organisationRef });

export const sessionSchema = z.object({
  user: z.object({ id: z.string(), username: z.string(), displayName: z.string(), totpEnabled: z.boolean() }),
  /** A county role without a second factor may do nothing else before enrolling. */
  mustEnrolTotp: z.boolean(),
  county: z.object({ name: z.string(), firstYear: z.number().int(), demonstration: z.boolean() }),
  today: z.iso.date(),
  /** The assignment acted under; `assignments` are those to switch to. */
  acting: assignmentSchema,
  assignments: z.array(assignmentSchema),
  rights: z.array(rightSchema),
});
export type Session = z.infer<typeof sessionSchema>;

export const getSession = defineRoute({
  id: 'getSession',
  method: 'GET',
  path: '/session',
  summary: '当前会话',
  response: sessionSchema,
});

export const switchAssignment = defineRoute({
  id: 'switchAssignment',
  method: 'POST',
  path: '/session/assignment',
  summary: '切换岗位',
  body: z.object({ assignmentId: uuid }),
  response: done,
});

export const userSchema = z.object({
  id: z.string(),
  username,
  displayName,
  disabled: z.boolean(),
  totpEnabled: z.boolean(),
  lastSignInAt: z.string().nullable(),
  assignments: z.array(assignmentSchema),
  version: z.number().int(),
});
export type User = z.infer<typeof userSchema>;

export const listUsers = defineRoute({
  id: 'listUsers',
  method: 'GET',
  path: '/users',
  summary: '用户列表',
  query: z.object({ q: z.string().max(60).optional() }),
  response: z.object({ items: z.array(userSchema) }),
});

export const createUser = defineRoute({
  id: 'createUser',
  method: 'POST',
  path: '/users',
  summary: '新增用户',
  body: z.object({ username, displayName, password, role: roleSchema, organisationId: uuid }),
  response: userSchema,
});

export const updateUser = defineRoute({
  id: 'updateUser',
  method: 'PATCH',
  path: '/users/:id',
  summary: '修改用户',
  params: z.object({ id: z.string().max(64) }),
  body: z.object({
    version: z.number().int(),
    displayName: displayName.optional(),
    disabled: z.boolean().optional(),
  }),
  response: userSchema,
});

export const resetPassword = defineRoute({
  id: 'resetPassword',
  method: 'POST',
  path: '/users/:id/password',
  summary: '重置密码',
  params: z.object({ id: z.string().max(64) }),
  /** `clearSecondFactor`: for someone who lost their device and codes; county roles must then enrol anew. */
  body: z.object({ password, clearSecondFactor: z.boolean().optional() }),
  response: done,
});

export const addAssignment = defineRoute({
  id: 'addAssignment',
  method: 'POST',
  path: '/users/:id/assignments',
  summary: '分配岗位',
  params: z.object({ id: z.string().max(64) }),
  body: z.object({ role: roleSchema, organisationId: uuid }),
  response: userSchema,
});

export const removeAssignment = defineRoute({
  id: 'removeAssignment',
  method: 'DELETE',
  path: '/assignments/:id',
  summary: '撤销岗位',
  params: idParams,
  response: done,
});

/** Public: what the sign-in page and the first-run page need before anyone is signed in. */
export const getSetup = defineRoute({
  id: 'getSetup',
  method: 'GET',
  path: '/setup',
  summary: '首次运行状态',
  response: z.object({
    needed: z.boolean(),
    county: z.object({ name: z.string(), demonstration: z.boolean() }).nullable(),
    /** Only in demonstration data: accounts to try. */
    demonstrationUsers: z.array(
      z.object({ username: z.string(), password: z.string(), role: roleSchema, organisation: z.string() }),
    ),
    oidc: z.array(z.object({ id: z.string(), name: z.string() })),
  }),
});

/** Public, but only while no county exists. */
export const searchDivisions = defineRoute({
  id: 'searchDivisions',
  method: 'GET',
  path: '/setup/divisions',
  summary: '查找行政区划',
  query: z.object({ q: z.string().min(1).max(40) }),
  response: z.object({
    items: z.array(
      z.object({
        code: z.string(),
        name: z.string(),
        city: z.string(),
        province: z.string(),
        townships: z.number().int().optional(),
        villages: z.number().int().optional(),
      }),
    ),
  }),
});

export const setUpCounty = defineRoute({
  id: 'setUpCounty',
  method: 'POST',
  path: '/setup',
  summary: '建立本县',
  body: z.object({
    name: z.string().trim().min(2).max(60),
    divisionCode: z
      .string()
      .regex(/^\d{6}$/)
      .optional(),
    firstYear: z.number().int().min(1990).max(2100),
    administrator: z.object({ username, displayName, password }),
  }),
  response: z.object({ organisations: z.number().int() }),
});
