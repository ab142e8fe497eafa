/** Dialogs: a heading, what there is to decide, and the buttons that decide it. Escape and the backdrop close them. */
import { X } from "lucide-react";
import type { ReactNode } from "react";
import { Dialog as AriaDialog } from "react-aria-components/Dialog";
import { Heading } from "react-aria-components/Heading";
import { Modal, ModalOverlay } from "react-aria-components/Modal";
import { kitStrings } from "../strings/kit/strings.ts";
import { useStrings } from "../strings/use-strings.ts";
import { Button, IconButton } from "./button.tsx";
import { classes } from "./classes.ts";

export interface DialogProps {
	readonly title: string;
	readonly isOpen: boolean;
	readonly onClose: () => void;
	readonly children: ReactNode;
	/** Buttons, the one that does it last. */
	readonly actions?: ReactNode;
	readonly size?: "small" | "normal" | "wide";
	/** While something is under way: it can not be closed by the backdrop or by Escape. */
	readonly isBusy?: boolean;
	/** For what must be answered: read aloud at once. */
	readonly role?: "dialog" | "alertdialog";
	readonly className?: string;
}

export function Dialog({
	title,
	isOpen,
	onClose,
	children,
	actions,
	size = "normal",
	isBusy = false,
	role = "dialog",
	className,
}: DialogProps) {
	const words = useStrings(kitStrings);
	return (
		<ModalOverlay
			className="k-overlay"
			isOpen={isOpen}
			onOpenChange={(open) => {
				if (!open) onClose();
			}}
			isDismissable={!isBusy && role === "dialog"}
			isKeyboardDismissDisabled={isBusy}
		>
			<Modal className={classes("k-modal", `k-modal-${size}`)}>
				<AriaDialog role={role} className={classes("k-dialog", className)}>
					<header>
						<Heading slot="title" level={2}>
							{title}
						</Heading>
						<IconButton
							label={words.close}
							icon={<X size={18} aria-hidden="true" />}
							onPress={onClose}
							isDisabled={isBusy}
						/>
					</header>
					<div className="k-dialog-body">{children}</div>
					{actions ? <footer>{actions}</footer> : null}
				</AriaDialog>
			</Modal>
		</ModalOverlay>
	);
}

export interface ConfirmDialogProps extends Omit<DialogProps, "actions" | "role" | "size"> {
	/** The verb on the button that does it: "Withdraw", never "OK". */
	readonly confirm: string;
	readonly onConfirm: () => void;
	readonly isDangerous?: boolean;
	readonly isConfirmDisabled?: boolean;
}

/** Asks before something that can not be taken back. The focus is first on the way out. */
export function ConfirmDialog({
	confirm,
	onConfirm,
	isDangerous = false,
	isConfirmDisabled = false,
	...rest
}: ConfirmDialogProps) {
	const words = useStrings(kitStrings);
	return (
		<Dialog
			{...rest}
			role="alertdialog"
			size="small"
			actions={
				<>
					<Button onPress={rest.onClose} isDisabled={rest.isBusy ?? false} autoFocus>
						{words.cancel}
					</Button>
					<Button
						look={isDangerous ? "danger" : "primary"}
						onPress={onConfirm}
						isPending={rest.isBusy ?? false}
						isDisabled={isConfirmDisabled}
					>
						{confirm}
					</Button>
				</>
			}
		/>
	);
}
