// SPDX-License-Identifier: GPL-2.0-or-later
// Text of articles made safe for a terminal.
