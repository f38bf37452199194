//! Regions of a code that something must be done for when they are left: loops, `try`, `with`.

use heddle_syntax::{TextRange, ast::Stmt};

use super::{
    compiler::Compiler,
    flow::Flow,
    places::Spot,
    unit::{Label, Res},
};
use crate::{
    code::Guard,
    op::{Op, Reg},
};

/// What leaving a region by `return`, `break` or `continue` has to do.
#[derive(Clone, Debug)]
pub(crate) enum Exit<'a> {
    Loop {
        next: Label,
        done: Label,
        /// What is bound where a `break` goes to.
        breaks: Flow,
        /// Where the iterator is, if the loop alone has it: a generator left by `break` ends there.
        iterator: Option<Reg>,
    },
    Nothing,
    Finally(&'a [Stmt]),
    /// Inside an `except`: what was handled before is in the register.
    Handler(Reg),
    /// Inside an `except ... as name`.
    Named(&'a str),
    With {
        exit: Reg,
        is_async: bool,
        spot: Spot,
    },
}

/// The instructions that a handler guards: one range, or several where exits interrupt it.
#[derive(Clone, Debug)]
pub(crate) struct Open {
    from: u32,
    ranges: Vec<(u32, u32)>,
    handler: Label,
    exc: Reg,
}

impl Open {
    fn close(&mut self, here: u32) {
        if self.from < here {
            self.ranges.push((self.from, here));
        }
        self.from = here;
    }
}

#[derive(Clone, Debug)]
pub(crate) struct Block<'a> {
    pub exit: Exit<'a>,
    open: Option<Open>,
}

/// Which way a loop is left.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Way {
    Break,
    Continue,
}

impl<'a> Compiler<'a> {
    /// Begins a region, guarded if a handler is given.
    pub(crate) fn enter(&mut self, exit: Exit<'a>, handler: Option<(Label, Reg)>) {
        let from = self.unit.here();
        let open = handler.map(|(handler, exc)| Open { from, ranges: Vec::new(), handler, exc });
        self.unit.blocks.push(Block { exit, open });
    }

    /// Ends the innermost region.
    pub(crate) fn leave(&mut self) -> Option<Exit<'a>> {
        let mut block = self.unit.blocks.pop()?;
        if let Some(open) = &mut block.open {
            open.close(self.unit.here());
            for (from, to) in &open.ranges {
                self.unit.guards.push(Guard {
                    from: *from,
                    to: *to,
                    handler: open.handler.0,
                    exc: open.exc,
                });
            }
        }
        Some(block.exit)
    }

    /// Emits what leaving all regions above `depth` has to do. Give the result to
    /// [`Compiler::rewind`] after the jump.
    pub(crate) fn unwind(&mut self, depth: usize, range: TextRange) -> Res<Vec<Block<'a>>> {
        let mut left = Vec::new();
        while self.unit.blocks.len() > depth {
            let Some(mut block) = self.unit.blocks.pop() else { break };
            if let Some(open) = &mut block.open {
                open.close(self.unit.here());
            }
            let exit = block.exit.clone();
            left.push(block);
            match exit {
                // What is still to run as the frame is left comes after the end of a generator.
                Exit::Loop { iterator: Some(r), .. } if self.exits_run_code() => {
                    self.emit(Op::Clear { r }, range)?;
                }
                Exit::Loop { .. } | Exit::Nothing => {}
                Exit::Finally(body) => self.body(body)?,
                Exit::Handler(save) => self.emit(Op::LeaveHandler { save }, range)?,
                Exit::Named(name) => self.unbind_name(name, range)?,
                Exit::With { exit, is_async, spot } => self.plain_exit(exit, is_async, spot)?,
            }
        }
        Ok(left)
    }

    /// Goes on inside the regions that [`Compiler::unwind`] left.
    pub(crate) fn rewind(&mut self, mut left: Vec<Block<'a>>) {
        let here = self.unit.here();
        while let Some(mut block) = left.pop() {
            if let Some(open) = &mut block.open {
                open.from = here;
            }
            self.unit.blocks.push(block);
        }
    }

    /// `break` and `continue`.
    pub(crate) fn leave_loop(&mut self, way: Way, range: TextRange) -> Res {
        let found = self.unit.blocks.iter().rposition(|b| matches!(b.exit, Exit::Loop { .. }));
        let Some(depth) = found else {
            return Err(self.refuse(range, "A loop ends here that does not begin.", None));
        };
        let top = self.unit.top;
        let left = self.unwind(depth + 1, range)?;
        let flow = std::mem::replace(&mut self.unit.flow, Flow::unreachable());
        if let Some(Block { exit: Exit::Loop { next, done, breaks, iterator }, .. }) =
            self.unit.blocks.get_mut(depth)
        {
            let (next, done, iterator) = (*next, *done, *iterator);
            match way {
                Way::Continue => self.jump_back(next, range)?,
                Way::Break => {
                    breaks.join(&flow);
                    if let Some(r) = iterator {
                        self.emit(Op::Clear { r }, range)?;
                    }
                    self.jump(done, range)?;
                }
            }
        }
        self.unit.top = top;
        self.rewind(left);
        Ok(())
    }

    /// Whether leaving the code here may change a local's value first.
    pub(crate) fn exits_run_code(&self) -> bool {
        self.unit.blocks.iter().any(|b| !matches!(b.exit, Exit::Loop { .. } | Exit::Nothing))
    }
}
